import { Children, type ReactNode } from 'react';
import styles from './Breadcrumb.module.css';

export function Breadcrumb({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.path}>
      <ol>
        {Children.map(children, (step) => (
          <li>{step}</li>
        ))}
      </ol>
    </nav>
  );
}
