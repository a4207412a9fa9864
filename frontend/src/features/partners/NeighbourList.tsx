import { Link } from 'react-router';
import type { Graph, GraphNode } from '@/api/types';
import { useText } from '@/i18n/useText';
import { addressOf, neighbours } from './neighbourhoodGraph';
import styles from './Neighbourhood.module.css';

/** The neighbourhood as lists, for the keyboard and for reading aloud. */
export function NeighbourList({ graph }: { graph: Graph }) {
  const { t, pick } = useText();
  const { groups, further } = neighbours(graph);
  return (
    <div className={styles.neighbours}>
      {groups.map((group) => (
        <section key={`${group.relation}-${group.outgoing}`}>
          <h3>
            {group.outgoing ? t('graph.to') : t('graph.from')} · {pick(group.label)}
          </h3>
          <ul>
            {group.related.map(({ node }) => (
              <Neighbour key={node.id} node={node} />
            ))}
          </ul>
        </section>
      ))}
      {further.length > 0 && (
        <section>
          <h3>{t('graph.further')}</h3>
          <ul>
            {further.map((node) => (
              <Neighbour key={node.id} node={node} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Neighbour({ node }: { node: GraphNode }) {
  const text = useText();
  const address = addressOf(node);
  return (
    <li>
      {address ? <Link to={address}>{text.name(node)}</Link> : <span>{text.name(node)}</span>}
    </li>
  );
}
