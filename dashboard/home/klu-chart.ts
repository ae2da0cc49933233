import type { EChartsCoreOption } from 'echarts/core';
import type { Ink } from '../chart.js';
import type { HomeWords } from '../wording/home.js';
import type { KluRow } from './klu-question.js';

/** Room for one municipality, in CSS pixels. */
export const KLU_ROW_HEIGHT = 20;

/** Meetings a year that the agreement asks for. */
const LEAST_MEETINGS = 2;

export interface KluDrawing {
  rows: readonly KluRow[];
  words: HomeWords['klu'];
  unknown: string;
  number: (value: number) => string;
  /** Code of the municipality that is open. */
  chosen: string | null;
}

/** Two sets of bars on one list of municipalities: meetings to the left, topics to the right. */
export function drawKlu(
  { rows, words, unknown, number, chosen }: KluDrawing,
  ink: Ink,
  width: number,
): EChartsCoreOption {
  const names = rows.map(({ municipality }) => municipality.name ?? municipality.code);
  const held = rows.map(({ meetings }) => meetings.held);
  const topics = rows.map(({ reported, topicCount }) => (reported ? topicCount : null));
  const namesEnd = 128;
  const gap = 34;
  const each = Math.max(60, (width - namesEnd - 2 * gap) / 2);
  const grid = { top: 22, bottom: 2 };
  const text = { color: ink.text, fontFamily: ink.font, fontSize: 12 };
  const axis = (gridIndex: number, title: string, most: number) => ({
    type: 'value',
    gridIndex,
    name: title,
    nameLocation: 'start',
    nameGap: 0,
    nameTextStyle: { ...text, fontWeight: 'bold', align: 'left', verticalAlign: 'bottom', padding: [0, 0, 6, 0] },
    position: 'top',
    min: 0,
    max: most || 1,
    axisLabel: { show: false },
    splitLine: { show: false },
  });
  const list = (gridIndex: number, show: boolean) => ({
    type: 'category',
    gridIndex,
    data: names,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: true, lineStyle: { color: ink.rule } },
    axisLabel: show
      ? { ...text, interval: 0, width: namesEnd - 12, overflow: 'truncate', formatter: markChosen(rows, chosen) }
      : { show: false },
    triggerEvent: false,
  });
  const bars = (index: number, values: (number | null)[], colour: (value: number) => string) => ({
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth: 12,
    // What is not known is a word where the bar would begin; zero is a figure there.
    data: values.map((value) => ({
      value: value ?? 0,
      itemStyle: { color: value === null ? 'transparent' : colour(value) },
      label: {
        show: true,
        position: 'right',
        distance: 4,
        ...text,
        ...(value === null && { color: ink.faint, fontStyle: 'italic' }),
        formatter: value === null ? unknown : number(value),
      },
    })),
    emphasis: { disabled: true },
  });
  return {
    textStyle: { fontFamily: ink.font },
    grid: [
      { ...grid, left: namesEnd, width: each },
      { ...grid, left: namesEnd + each + gap, width: each },
    ],
    xAxis: [axis(0, words.meetings, most(held)), axis(1, words.topics, most(topics))],
    yAxis: [list(0, true), list(1, false)],
    series: [
      {
        ...bars(0, held, (value) => (value < LEAST_MEETINGS ? ink.alert : ink.main)),
        markLine: {
          silent: true,
          symbol: 'none',
          data: [{ xAxis: LEAST_MEETINGS }],
          lineStyle: { color: ink.faint, type: 'dashed' },
          label: { show: false },
        },
      },
      bars(1, topics, () => ink.second),
    ],
  };
}

const most = (values: readonly (number | null)[]): number => Math.max(0, ...values.map((value) => value ?? 0)) * 1.15;

const markChosen =
  (rows: readonly KluRow[], chosen: string | null) =>
  (name: string, index: number): string =>
    rows[index]?.municipality.code === chosen ? `▸ ${name}` : name;
