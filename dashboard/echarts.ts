// The parts of ECharts that the charts are made of; loaded when the first chart is drawn.
import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

export { init };
