import type { Chip, SearchAnswer } from '@/api/types';
import { CloseIcon, UndoIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import { statedFilters, withIgnored, withoutFilters, withoutIgnored } from '@/lib/searchUrl';
import styles from './Chips.module.css';

interface Props {
  answer: SearchAnswer;
  params: URLSearchParams;
  onChange: (next: URLSearchParams) => void;
}

const nameOf = (chip: Chip) => `${chip.key}:${String(chip.value)}`;

/** The query read back: what was understood (removable, undoable) and which facets were chosen. */
export function Chips({ answer, params, onChange }: Props) {
  const text = useText();
  const { t, pick } = text;
  // A parameter replaces what the text says of its key, so a part stated again by the URL is shown once, as a filter.
  const inUrl = (chip: Chip) => params.getAll(chip.key).includes(String(chip.value));
  const chips = answer.chips.filter((chip) => !(chip.ignored && inUrl(chip)));
  const spoken = new Set(chips.filter((chip) => !chip.ignored).map(nameOf));
  const stated = statedFilters(params).filter(({ key, value }) => !spoken.has(`${key}:${value}`));
  const freeText = answer.understanding.free_text.trim();
  if (chips.length === 0 && stated.length === 0 && freeText === '') return null;

  const filterLabel = (key: string, value: string): string => {
    const attribute = answer.facet_attributes.find((each) => each.key === key);
    const choice = answer.facets[key]?.find((each) => String(each.value) === value);
    const name = attribute ? pick(attribute.label) : text.term('key', key);
    return `${name} ${choice ? pick(choice.label) : value}`;
  };

  return (
    <div className={styles.row} role="group" aria-label={t('chips.label')}>
      <span className={styles.lead}>{t('chips.label')}</span>
      {chips.map((chip) => (
        <UnderstoodChip
          key={`${chip.key}-${chip.start}-${String(chip.value)}`}
          chip={chip}
          onToggle={() =>
            onChange(
              chip.ignored
                ? withoutIgnored(params, chip.key, chip.value)
                : withIgnored(params, chip.key, chip.value),
            )
          }
        />
      ))}
      {stated.map(({ key, value }) => {
        const label = filterLabel(key, value);
        return (
          <span key={`${key}=${value}`} className={styles.chip} data-kind="filter">
            <span className={styles.label}>{label}</span>
            <button
              type="button"
              aria-label={t('chips.removeFilter', { name: label })}
              onClick={() => {
                const next = new URLSearchParams(params);
                next.delete(key, value);
                next.delete('page');
                onChange(next);
              }}
            >
              <CloseIcon size={12} />
            </button>
          </span>
        );
      })}
      {freeText !== '' && (
        <span className={styles.free}>
          {t('chips.freeText')} <q>{freeText}</q>
        </span>
      )}
      {(stated.length > 0 || params.has('ignore')) && (
        <button
          type="button"
          className={styles.reset}
          onClick={() => onChange(withoutFilters(params))}
        >
          {t('chips.reset')}
        </button>
      )}
    </div>
  );
}

function UnderstoodChip({ chip, onToggle }: { chip: Chip; onToggle: () => void }) {
  const { t, pick } = useText();
  const label = pick(chip.label);
  const said = chip.text !== '' && chip.text !== label ? chip.text : null;
  const kind = chip.ignored ? 'ignored' : chip.sure ? 'sure' : 'unsure';
  return (
    <span
      className={styles.chip}
      data-kind={kind}
      title={kind === 'unsure' ? t('chips.unsure') : undefined}
    >
      {said && <span className={styles.said}>{said}</span>}
      <span className={styles.label}>
        {label}
        {kind === 'unsure' && (
          <>
            <span aria-hidden="true"> ?</span>
            <span className="visually-hidden">{t('chips.unsure')}</span>
          </>
        )}
      </span>
      <button
        type="button"
        aria-label={t(chip.ignored ? 'chips.restore' : 'chips.remove', { name: label })}
        onClick={onToggle}
      >
        {chip.ignored ? <UndoIcon size={12} /> : <CloseIcon size={12} />}
      </button>
    </span>
  );
}
