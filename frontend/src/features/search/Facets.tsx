import { useState, type SubmitEvent } from 'react';
import type { FacetAttribute, FacetValue, SearchAnswer } from '@/api/types';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { fieldText } from '@/lib/forms';
import { withFacetToggled, withParam } from '@/lib/searchUrl';
import styles from './Facets.module.css';

interface Props {
  answer: SearchAnswer;
  params: URLSearchParams;
  onChange: (next: URLSearchParams) => void;
}

const shownAtFirst = 7;

/** The facets with counts; several values of one facet widen it, facets narrow one another. */
export function Facets({ answer, params, onChange }: Props) {
  const { t } = useText();
  const shown = answer.facet_attributes.filter(
    (attribute) => (answer.facets[attribute.key]?.length ?? 0) > 0,
  );
  return (
    <>
      <LimitForm params={params} onChange={onChange} />
      {shown.map((attribute) => (
        <FacetGroup
          key={attribute.key}
          attribute={attribute}
          values={answer.facets[attribute.key] ?? []}
          onToggle={(value, values) =>
            onChange(
              withFacetToggled(params, {
                key: attribute.key,
                value,
                selected: values.filter((each) => each.selected).map((each) => String(each.value)),
                fromText: answer.chips
                  .filter((chip) => chip.key === attribute.key && !chip.ignored)
                  .flatMap((chip) => chip.value)
                  .map(String),
              }),
            )
          }
        />
      ))}
      {shown.length === 0 && <p className={styles.none}>{t('facets.none')}</p>}
    </>
  );
}

function FacetGroup({
  attribute,
  values,
  onToggle,
}: {
  attribute: FacetAttribute;
  values: FacetValue[];
  onToggle: (value: string, values: FacetValue[]) => void;
}) {
  const { t, pick } = useText();
  const [all, setAll] = useState(false);
  const selected = values.filter((value) => value.selected).length;
  const shown = all
    ? values
    : values.filter((value, index) => index < shownAtFirst || value.selected);
  const label = pick(attribute.label);
  return (
    <details className={styles.group} open>
      <summary>
        <span className="label-alone">{label}</span>
        {attribute.unit && <span className={styles.unit}>{attribute.unit}</span>}
        {selected > 0 && <span className={styles.selected}>{selected}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {shown.map((value) => (
          <label key={String(value.value)} className={styles.value}>
            <input
              type="checkbox"
              checked={value.selected}
              onChange={() => onToggle(String(value.value), values)}
            />
            <span className={styles.name}>{pick(value.label)}</span>
            <span className={styles.count}>{formatNumber(value.count)}</span>
          </label>
        ))}
        {values.length > shownAtFirst && (
          <button type="button" className={styles.more} onClick={() => setAll(!all)}>
            {all ? t('facets.fewer') : t('facets.all', { count: values.length })}
          </button>
        )}
      </fieldset>
    </details>
  );
}

/** Upper limits on price and lead time. */
function LimitForm({
  params,
  onChange,
}: {
  params: URLSearchParams;
  onChange: (next: URLSearchParams) => void;
}) {
  const { t } = useText();

  function apply(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const price = withParam(params, 'price_max', fieldText(form, 'price_max'));
    onChange(withParam(price, 'lead_time_max', fieldText(form, 'lead_time_max')));
  }

  const limits = [
    { name: 'price_max', label: t('facets.priceMax'), unit: '¥' },
    { name: 'lead_time_max', label: t('facets.leadTimeMax'), unit: t('unit.day') },
  ];
  const key = limits.map(({ name }) => params.get(name) ?? '').join('|');
  return (
    <form key={key} className={styles.limits} onSubmit={apply}>
      {limits.map(({ name, label, unit }) => (
        <label key={name} className={styles.limit}>
          <span>
            {label} ({unit})
          </span>
          <input
            name={name}
            type="number"
            min={0}
            step="any"
            inputMode="decimal"
            defaultValue={params.get(name) ?? ''}
          />
        </label>
      ))}
      <button type="submit">{t('facets.apply')}</button>
    </form>
  );
}
