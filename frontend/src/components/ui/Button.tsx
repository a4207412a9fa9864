import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Button.module.css';

interface Common {
  children: ReactNode;
  icon?: ReactNode;
  primary?: boolean;
}

type Props = Common &
  (
    | { to: string; onClick?: never; disabled?: never; type?: never }
    | { to?: never; onClick?: () => void; disabled?: boolean; type?: 'button' | 'submit' }
  );

/** One look for what acts (a button) and what leads on (a link). */
export function Button({ children, icon, primary = false, to, onClick, disabled, type }: Props) {
  const className = primary ? `${styles.button} ${styles.primary}` : styles.button;
  if (to !== undefined) {
    return (
      <Link to={to} className={className}>
        {icon}
        {children}
      </Link>
    );
  }
  return (
    <button type={type ?? 'button'} className={className} onClick={onClick} disabled={disabled}>
      {icon}
      {children}
    </button>
  );
}
