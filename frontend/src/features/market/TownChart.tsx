import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Town } from '@/api/types';
import Chart, { type ChartOption } from '@/components/ui/Chart';
import { tokenColour } from '@/components/ui/tokenColour';
import { useText } from '@/i18n/useText';
import { useScheme } from '@/lib/scheme';

/** Offerings by place; a bar leads to what it counts. */
export default function TownChart({ towns }: { towns: readonly Town[] }) {
  const text = useText();
  const navigate = useNavigate();
  const { scheme } = useScheme();
  const label = text.t('home.chart');

  const option = useMemo<ChartOption>(() => {
    const ink = tokenColour('ink-2');
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: 48, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: towns.map((town) => text.pick(town.place)),
        axisLabel: { color: ink },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        {
          type: 'bar',
          data: towns.map((town) => town.offerings),
          barMaxWidth: 16,
          itemStyle: { color: tokenColour('act'), borderRadius: 2 },
          label: { show: true, position: 'right', color: ink },
        },
      ],
      aria: { enabled: true, label: { description: label } },
    };
    // The scheme changes what the tokens resolve to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [towns, text, label, scheme]);

  return (
    <Chart
      option={option}
      label={label}
      onPick={(index) => {
        const town = towns[index];
        if (town) {
          void navigate(`/search?${new URLSearchParams({ q: '', place: town.place.code })}`);
        }
      }}
    />
  );
}
