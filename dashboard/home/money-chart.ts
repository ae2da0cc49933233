import type { EChartsCoreOption } from 'echarts/core';
import type { Ink } from '../chart.js';
import type { HomeWords } from '../wording/home.js';
import type { Funding } from './money-question.js';

export const MONEY_CHART_HEIGHT = 190;

export interface MoneyDrawing {
  funding: Funding;
  words: HomeWords['money'];
  /** Writes an amount, or that it is not known. */
  write: (amount: number | null) => string;
}

/** The statement as a waterfall: what is allocated falls by what is committed and recommended to what is left. */
export function drawMoney({ funding, words, write }: MoneyDrawing, ink: Ink): EChartsCoreOption {
  const { allocated, committed, recommended, remaining } = funding;
  const afterCommitted = (allocated ?? 0) - (committed ?? 0);
  const steps = [
    { title: words.allocated, amount: allocated, from: 0, colour: ink.main },
    { title: words.committed, amount: committed, from: afterCommitted, colour: ink.second },
    { title: words.recommended, amount: recommended, from: afterCommitted - (recommended ?? 0), colour: ink.third },
    { title: words.left, amount: remaining, from: 0, colour: ink.main },
  ];
  const text = { color: ink.text, fontFamily: ink.font, fontSize: 13 };
  // A bar from the right half on has its figure to its left, so that it stays in the picture.
  const most = Math.max(...steps.map(({ amount, from }) => from + (amount ?? 0)), 1);
  const isToTheRight = (from: number): boolean => from > most / 2;
  return {
    textStyle: { fontFamily: ink.font },
    grid: { top: 4, bottom: 4, left: 84, right: 108 },
    xAxis: { type: 'value', show: false, min: Math.min(0, ...steps.map(({ from }) => from)), max: most },
    yAxis: {
      type: 'category',
      inverse: true,
      data: steps.map(({ title }) => title),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.rule } },
      axisLabel: { ...text, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        stack: 'money',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map(({ from }) => from),
      },
      {
        type: 'bar',
        stack: 'money',
        silent: true,
        barWidth: 28,
        data: steps.map(({ amount, from, colour }) => ({
          value: amount ?? 0,
          itemStyle: { color: colour },
          label: {
            show: true,
            ...text,
            position: isToTheRight(from) ? 'left' : 'right',
            ...(amount === null && { color: ink.faint, fontStyle: 'italic' }),
            formatter: write(amount),
          },
        })),
      },
    ],
  };
}
