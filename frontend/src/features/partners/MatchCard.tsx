import { Fragment } from 'react';
import type { Contribution, Match } from '@/api/types';
import { ConfidenceMark, DemoMark, SupplierLink, VerificationMark } from '@/components/ui/marks';
import { WarnIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import styles from './MatchCard.module.css';

const percent = (share: number) => (share * 100).toFixed(share === 1 ? 0 : 1);

/** One proposed partner: how suitable, out of which contributions, along which path of the chain, what is missing. */
export function MatchCard({ match, rank }: { match: Match; rank: number }) {
  const { t, pick } = useText();
  const { supplier } = match;
  const heaviest = Math.max(...match.contributions.map((each) => each.weight));
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.rank} aria-hidden="true">
          {rank}
        </span>
        <SupplierLink supplier={supplier} />
        <span className={styles.marks}>
          <VerificationMark level={supplier.verification} />
          {supplier.is_demo && <DemoMark />}
        </span>
        <span className={styles.suitability} title={t('partners.suitabilityExplained')}>
          <strong>{percent(match.suitability)}</strong>
          <span> / 100</span>
          <span className="visually-hidden"> {t('partners.suitability')}</span>
        </span>
      </div>
      {match.chain.length > 0 && <ChainPath match={match} />}
      <ul className={styles.contributions} aria-label={t('partners.contributions')}>
        {match.contributions.map((contribution) => (
          <ContributionRow
            key={contribution.criterion}
            contribution={contribution}
            heaviest={heaviest}
          />
        ))}
      </ul>
      {match.missing.length > 0 && (
        <ul className={styles.missing} aria-label={t('partners.missing')}>
          {match.missing.map((gap) => (
            <li key={`${gap.kind}-${gap.text.en}`}>
              <WarnIcon size={12} /> {pick(gap.text)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The way the goods go, category to category, by which activity. */
function ChainPath({ match }: { match: Match }) {
  const { t, pick } = useText();
  const first = match.chain[0];
  const uncertain = match.chain.find((step) => step.confidence !== 'high');
  return (
    <p className={styles.chain} aria-label={t('partners.chain')}>
      {first && <span>{pick(first.input)}</span>}
      {match.chain.map((step) => (
        <Fragment key={step.edge_id}>
          <span className={styles.activity} title={t('source.of', { source: step.source })}>
            {pick(step.activity)} →
          </span>
          <span>{pick(step.output)}</span>
        </Fragment>
      ))}
      <ConfidenceMark confidence={uncertain?.confidence} />
    </p>
  );
}

/** Bars share one scale: the heaviest criterion fills the width, what is earned fills its part. */
function ContributionRow({
  contribution,
  heaviest,
}: {
  contribution: Contribution;
  heaviest: number;
}) {
  const { pick, t } = useText();
  const { facts } = contribution;
  return (
    <li>
      <details>
        <summary>
          <span className={styles.criterion}>{pick(contribution.label)}</span>
          <span className={styles.bar} aria-hidden="true">
            <span
              className={styles.possible}
              style={{ width: `${(contribution.weight / heaviest) * 100}%` }}
            >
              <span className={styles.earned} style={{ width: `${contribution.value * 100}%` }} />
            </span>
          </span>
          <span className={styles.points}>
            {percent(contribution.points)}
            <span> / {percent(contribution.weight)}</span>
          </span>
        </summary>
        <div className={styles.why}>
          <p>{pick(contribution.text)}</p>
          {facts.length > 0 && (
            <ul aria-label={t('partners.facts')}>
              {facts.map((fact) => (
                <li key={fact.id}>{pick(fact.text)}</li>
              ))}
            </ul>
          )}
        </div>
      </details>
    </li>
  );
}
