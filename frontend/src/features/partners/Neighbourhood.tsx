import { lazy, Suspense, useState } from 'react';
import { Section } from '@/components/ui/Section';
import { ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { NeighbourList } from './NeighbourList';
import { useNeighbourhood } from './queries';
import styles from './Neighbourhood.module.css';

/** The graph is drawn with WebGL; a device without it gets the list. */
function canDraw(): boolean {
  return typeof WebGL2RenderingContext !== 'undefined';
}

const GraphView = lazy(() => import('./GraphView'));

/** The firms around a supplier, as a graph one can move or as a list to read. */
export function Neighbourhood({ supplier }: { supplier: number }) {
  const { t } = useText();
  const [view, setView] = useState<'graph' | 'list'>(canDraw() ? 'graph' : 'list');
  const [depth, setDepth] = useState(1);
  const { data, error, refetch } = useNeighbourhood(supplier, depth);
  return (
    <Section
      title={t('graph.title')}
      actions={
        <div className={styles.tools}>
          <label>
            {t('graph.depth')}
            <select value={depth} onChange={(event) => setDepth(Number(event.target.value))}>
              {[1, 2, 3].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <div
            role="group"
            aria-label={t('graph.view')}
            className={styles.views}
            hidden={!canDraw()}
          >
            {(['graph', 'list'] as const).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={view === each}
                onClick={() => setView(each)}
              >
                {t(`graph.${each}`)}
              </button>
            ))}
          </div>
        </div>
      }
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting lines={10} />
      ) : (
        <>
          {data.truncated && <p className={styles.truncated}>{t('graph.truncated')}</p>}
          {view === 'graph' ? (
            <Suspense fallback={<Waiting lines={12} />}>
              <GraphView graph={data} />
            </Suspense>
          ) : (
            <NeighbourList graph={data} />
          )}
        </>
      )}
    </Section>
  );
}
