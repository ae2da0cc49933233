import type { EChartsCoreOption, ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The colours and letters of the page, for what is drawn in it. */
export interface Ink {
  text: string;
  faint: string;
  rule: string;
  /** First colour of figures. */
  main: string;
  /** Second, for what is set beside the first. */
  second: string;
  third: string;
  /** For what deserves attention. */
  alert: string;
  font: string;
}

export interface ChartProps {
  /** What the picture tells, for those who do not see it; the table behind it holds the figures. */
  label: string;
  /** Height in CSS pixels. */
  height: number;
  /** The picture, in the page's colours; must be stable between renderings that change nothing. */
  draw: (ink: Ink, width: number) => EChartsCoreOption;
  /** What happens when the bar at an index is clicked. The keyboard has the table. */
  onPick?: (index: number) => void;
}

/** A chart as SVG. ECharts comes when it is needed, so that the page is there before it. */
export function Chart({ label, height, draw, onPick }: ChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const [isReady, setReady] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    let gone = false;
    void import('./echarts.js').then(({ init }) => {
      if (gone || !container.current) return;
      chart.current = init(container.current, null, { renderer: 'svg', height });
      chart.current.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
      setReady(true);
    });
    return () => {
      gone = true;
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const redraw = (): void => {
      const { current: element } = container;
      if (!element || !chart.current) return;
      chart.current.resize({ width: element.clientWidth, height });
      chart.current.setOption({ ...draw(readInk(element), element.clientWidth), animation: false }, { notMerge: true });
    };
    redraw();
    // In the browser's own timings: how long a reader waits for the picture.
    performance.mark(`drawn: ${label}`);
    const size = new ResizeObserver(redraw);
    size.observe(container.current!);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', redraw);
    return () => {
      size.disconnect();
      scheme.removeEventListener('change', redraw);
    };
  }, [isReady, draw, height]);

  return <div class={onPick ? 'chart pickable' : 'chart'} role="img" aria-label={label} ref={container} />;
}

function readInk(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'),
    faint: colour('faint'),
    rule: colour('rule'),
    main: colour('main'),
    second: colour('second'),
    third: colour('third'),
    alert: colour('alert'),
    font: style.fontFamily,
  };
}
