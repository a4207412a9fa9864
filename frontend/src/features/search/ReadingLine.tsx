import { useText } from '@/i18n/useText';
import { useReading } from './queries';
import { readParts } from './tokenMeaning';
import styles from './ReadingLine.module.css';

/** How the text is understood right now, token by token, in the order written. */
export function ReadingLine({ query, reserve = false }: { query: string; reserve?: boolean }) {
  const text = useText();
  const reading = useReading(query).data;
  const current = query !== '' && reading ? reading : null;

  if (!current && !reserve) return null;
  return (
    <div className={styles.line} aria-live="polite" aria-label={text.t('reading.label')}>
      {current && current.tokens.length > 0 ? (
        <>
          <span className={styles.lead}>{text.t('reading.label')}</span>
          {readParts(current.tokens, text).map((part) => (
            <span key={part.start} className={styles.token}>
              <span className={styles.said}>{part.text}</span>
              {part.meanings.map((meaning) => (
                <span key={meaning} className={styles.meaning}>
                  {meaning}
                </span>
              ))}
            </span>
          ))}
          {current.free_text && (
            <span className={styles.free}>
              {text.t('reading.free', { text: current.free_text })}
            </span>
          )}
        </>
      ) : (
        <span className={styles.lead}>
          {query !== '' && current ? text.t('reading.onlyText') : text.t('reading.hint')}
        </span>
      )}
    </div>
  );
}
