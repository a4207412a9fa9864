import { Link } from 'react-router';
import { useText } from '@/i18n/useText';
import { LeftIcon, RightIcon } from './icons';
import styles from './Pager.module.css';

interface Props {
  page: number;
  pages: number;
  address: (page: number) => string;
}

/** The pages worth a link: both ends and the neighbours, 0 where some are left out. */
export function pagesShown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1] ?? 0;
    if (each - before === 2) return [each - 1, each];
    return each - before > 2 ? [0, each] : [each];
  });
}

/** Paging by links, so that each page has an address. */
export function Pager({ page, pages, address }: Props) {
  const { t } = useText();
  if (pages <= 1) return null;
  const gaps = pagesShown(page, pages);
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      {page > 1 && (
        <Link to={address(page - 1)} rel="prev" aria-label={t('pager.previous')}>
          <LeftIcon />
        </Link>
      )}
      {gaps.map((each, index) =>
        each === 0 ? (
          <span key={`gap-${gaps[index + 1]}`}>…</span>
        ) : (
          <Link
            key={each}
            to={address(each)}
            aria-label={t('pager.page', { page: each })}
            aria-current={each === page ? 'page' : undefined}
          >
            {each}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={address(page + 1)} rel="next" aria-label={t('pager.next')}>
          <RightIcon />
        </Link>
      )}
    </nav>
  );
}
