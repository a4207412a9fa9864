import Graphology from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import Sigma from 'sigma';
import { EdgeArrowProgram } from 'sigma/rendering';
import type { Graph } from '@/api/types';
import { CentreIcon } from '@/components/ui/icons';
import { tokenColour } from '@/components/ui/tokenColour';
import { useText } from '@/i18n/useText';
import { useScheme } from '@/lib/scheme';
import { addressOf, sides, sidesOf, type Side } from './neighbourhoodGraph';
import styles from './Neighbourhood.module.css';

const colours: Record<Side, string> = {
  focus: 'act',
  upstream: 'ink',
  downstream: 'ink',
  other: 'ink-3',
  knowledge: 'line-strong',
};
const legend = ['focus', 'upstream', 'other', 'knowledge'] as const;

/** Nodes on an arc of one ring; a further ring starts when it is full, so that labels keep apart. */
const ringSize = 14;
const goldenAngle = 2.399963;

/** The middle of each side's arc, in radians; other firms have no side and settle by force. */
const directions: Partial<Record<Side, number>> = {
  upstream: Math.PI,
  downstream: 0,
  knowledge: Math.PI / 2,
};

/** Upstream left, downstream right, what the firm does and makes above and below, on fixed arcs; firms further away
 * settle around them by force. Deterministic. */
function laidOut(graph: Graph): Graphology {
  const graphology = new Graphology({ type: 'directed', multi: true });
  const side = sidesOf(graph);
  const tied = new Set(
    graph.edges.flatMap(({ source, target }) =>
      side.get(source) === 'focus' || side.get(target) === 'focus' ? [source, target] : [],
    ),
  );
  // The more firms settle around the arcs, the further out the arcs stand.
  const others = graph.nodes.filter((node) => side.get(node.id) === 'other').length;
  const room = Math.max(1, Math.sqrt(others) * 1.5);
  for (const which of sides) {
    const nodes = graph.nodes.filter((node) => side.get(node.id) === which);
    const direction = directions[which];
    nodes.forEach((node, place) => {
      const fixed = which === 'focus' || (direction !== undefined && tied.has(node.id));
      const ring = Math.floor(place / ringSize);
      const inRing = Math.min(ringSize, nodes.length - ring * ringSize);
      const spread =
        (((place % ringSize) + 0.5) / inRing - 0.5) * (which === 'knowledge' ? 1.4 : 1.3);
      // What the firm does stands above and below in turn.
      const below = which === 'knowledge' && place % 2 === 1 ? Math.PI : 0;
      const angle = fixed ? (direction ?? 0) + spread + below : place * goldenAngle;
      const far = (which === 'focus' ? 0 : fixed ? 10 + ring * 5 : 22) * room;
      graphology.addNode(node.id, {
        x: Math.cos(angle) * far * 1.6,
        y: Math.sin(angle) * far,
        fixed,
        size: node.focus ? 12 : which === 'knowledge' ? 4 : 6,
        side: which,
      });
    });
  }
  for (const edge of graph.edges) {
    if (graphology.hasNode(edge.source) && graphology.hasNode(edge.target)) {
      const near = side.get(edge.source) === 'focus' || side.get(edge.target) === 'focus';
      graphology.addEdge(edge.source, edge.target, { size: near ? 1.6 : 1, near });
    }
  }
  if (graphology.someNode((_, attributes) => !attributes.fixed)) {
    forceAtlas2.assign(graphology, {
      iterations: graphology.order > 200 ? 60 : 150,
      settings: { ...forceAtlas2.inferSettings(graphology), adjustSizes: true },
    });
  }
  return graphology;
}

/** The neighbourhood on a canvas: pan, zoom, drag a node, click one to go there. */
export default function GraphView({ graph }: { graph: Graph }) {
  const text = useText();
  const navigate = useNavigate();
  const { scheme } = useScheme();
  const stage = useRef<HTMLDivElement>(null);
  const renderer = useRef<Sigma>(null);

  useEffect(() => {
    if (!stage.current) return;
    const graphology = laidOut(graph);
    const colour = Object.fromEntries(
      sides.map((side) => [side, tokenColour(colours[side])]),
    ) as Record<Side, string>;
    for (const node of graph.nodes) {
      const side = graphology.getNodeAttribute(node.id, 'side') as Side;
      graphology.mergeNodeAttributes(node.id, {
        label: text.name(node),
        color: colour[side],
        forceLabel: node.focus,
      });
    }
    graphology.updateEachEdgeAttributes((_, attributes) => ({
      ...attributes,
      color: tokenColour(attributes.near ? 'line-strong' : 'line'),
    }));
    const sigma = new Sigma(graphology, stage.current, {
      allowInvalidContainer: true,
      defaultEdgeColor: tokenColour('line-strong'),
      defaultEdgeType: 'arrow',
      edgeProgramClasses: { arrow: EdgeArrowProgram },
      labelColor: { color: tokenColour('ink') },
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: 12,
      labelDensity: graph.nodes.length > 60 ? 0.25 : 0.8,
      labelRenderedSizeThreshold: graph.nodes.length > 60 ? 6 : 3,
      defaultDrawNodeHover: (context, data, settings) => {
        const label = data.label ?? '';
        context.font = `${settings.labelSize}px ${settings.labelFont}`;
        const width = context.measureText(label).width + 12;
        context.fillStyle = tokenColour('surface');
        context.strokeStyle = tokenColour('line-strong');
        context.beginPath();
        context.roundRect(data.x + data.size + 2, data.y - 12, width, 24, 4);
        context.fill();
        context.stroke();
        context.fillStyle = tokenColour('ink');
        context.fillText(label, data.x + data.size + 8, data.y + 4);
      },
      zIndex: true,
    });
    renderer.current = sigma;

    let dragged: string | null = null;
    let moved = false;
    sigma.on('downNode', ({ node }) => {
      dragged = node;
      moved = false;
      if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on('moveBody', ({ event }) => {
      if (!dragged) return;
      moved = true;
      const place = sigma.viewportToGraph(event);
      graphology.mergeNodeAttributes(dragged, { x: place.x, y: place.y });
      event.preventSigmaDefault();
    });
    const release = () => {
      dragged = null;
    };
    sigma.on('upNode', release);
    sigma.on('upStage', release);
    sigma.on('clickNode', ({ node }) => {
      const found = graph.nodes.find((each) => each.id === node);
      const address = found && !found.focus && !moved ? addressOf(found) : null;
      if (address) void navigate(address);
    });
    sigma.on('enterNode', () => {
      sigma.getContainer().style.cursor = 'pointer';
    });
    sigma.on('leaveNode', () => {
      sigma.getContainer().style.cursor = '';
    });
    return () => {
      sigma.kill();
      renderer.current = null;
    };
    // The scheme changes what the tokens resolve to.
  }, [graph, text, navigate, scheme]);

  const camera = () => renderer.current?.getCamera();
  return (
    <>
      <div className={styles.canvas}>
        <div
          ref={stage}
          className={styles.stage}
          role="img"
          aria-label={text.t('graph.described', {
            nodes: graph.nodes.length,
            edges: graph.edges.length,
          })}
        />
        <div className={styles.legend}>
          {legend.map((side) => (
            <span key={side}>
              <i style={{ background: `var(--${colours[side]})` }} />
              {text.t(`graph.side.${side}`)}
            </span>
          ))}
        </div>
        <div className={styles.zoom}>
          <button
            type="button"
            aria-label={text.t('graph.zoomIn')}
            onClick={() => void camera()?.animatedZoom({ duration: 150 })}
          >
            +
          </button>
          <button
            type="button"
            aria-label={text.t('graph.zoomOut')}
            onClick={() => void camera()?.animatedUnzoom({ duration: 150 })}
          >
            −
          </button>
          <button
            type="button"
            aria-label={text.t('graph.reset')}
            onClick={() => void camera()?.animatedReset({ duration: 150 })}
          >
            <CentreIcon />
          </button>
        </div>
      </div>
      <p className={styles.hint}>{text.t('graph.hint')}</p>
    </>
  );
}
