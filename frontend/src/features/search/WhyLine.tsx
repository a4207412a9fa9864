import type { Hit } from '@/api/types';
import { useText } from '@/i18n/useText';
import styles from './WhyLine.module.css';

type Reason = Hit['why'][number];

const signs: Record<Reason['kind'], string> = {
  exact: '✓',
  text: '✓',
  terms: '✓',
  not_stated: '?',
  differs: '≠',
};

/** Why an offering is among the results, in one line: what agrees, what is not stated, what differs. */
export function WhyLine({ why }: { why: readonly Reason[] }) {
  const { t, pick } = useText();
  if (why.length === 0) return null;
  return (
    <ul className={styles.why} aria-label={t('why.label')}>
      {why.map((reason) => (
        <li key={`${reason.kind}-${reason.key}`} data-kind={reason.kind}>
          <span aria-hidden="true">{signs[reason.kind]}</span>
          <span className="visually-hidden">{t(`why.${reason.kind}`)}</span> {pick(reason.text)}
        </li>
      ))}
    </ul>
  );
}
