import { useId, type ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import styles from './Section.module.css';

interface Props {
  title: string;
  count?: number;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page; the title names it for screen readers too. */
export function Section({ title, count, actions, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id}>
          {title}
          {count !== undefined && <span className={styles.count}> {formatNumber(count)}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
