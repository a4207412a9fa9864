import { useMemo } from 'react';
import type { Match } from '@/api/types';
import Chart, { type ChartOption } from '@/components/ui/Chart';
import { tokenColour } from '@/components/ui/tokenColour';
import { useText } from '@/i18n/useText';
import { useScheme } from '@/lib/scheme';
import styles from './Partners.module.css';

/** The proposed partners side by side: suitability as the sum of what each criterion contributes. */
export default function Comparison({ matches }: { matches: readonly Match[] }) {
  const text = useText();
  const { scheme } = useScheme();
  const label = text.t('partners.compareLabel');

  const option = useMemo<ChartOption>(() => {
    const ink = tokenColour('ink-2');
    const criteria = new Map(
      matches.flatMap((match) => match.contributions.map((each) => [each.criterion, each.label])),
    );
    // Shades of the one accent, darkest first: the criteria have no meaning of their own in colour.
    const act = tokenColour('act');
    const ground = tokenColour('surface');
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: ground,
        borderColor: tokenColour('line'),
        textStyle: { color: tokenColour('ink') },
        valueFormatter: (value) => Number(value).toFixed(1),
      },
      legend: { bottom: 0, textStyle: { color: ink }, itemWidth: 12, itemHeight: 12 },
      grid: { left: 4, right: 16, top: 8, bottom: 56, containLabel: true },
      xAxis: {
        type: 'value',
        max: 100,
        axisLabel: { color: ink },
        splitLine: { lineStyle: { color: tokenColour('line') } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: matches.map((match) => text.name(match.supplier)),
        axisLabel: { color: ink, width: 130, overflow: 'truncate' },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: tokenColour('line-strong') } },
      },
      series: [...criteria].map(([criterion, name], index) => ({
        type: 'bar',
        stack: 'suitability',
        name: text.pick(name),
        itemStyle: {
          color: act,
          opacity: 1 - (index / Math.max(criteria.size, 1)) * 0.8,
          borderColor: ground,
          borderWidth: 1,
        },
        data: matches.map(
          (match) =>
            (match.contributions.find((each) => each.criterion === criterion)?.points ?? 0) * 100,
        ),
      })),
      aria: { enabled: true, label: { description: label } },
    };
    // The scheme changes what the tokens resolve to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [matches, text, label, scheme]);

  return (
    <div className={styles.comparison}>
      <Chart option={option} label={label} />
    </div>
  );
}
