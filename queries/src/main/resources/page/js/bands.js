/** Parts of line plots over sparsity: categories, lines and the band of the middle half around them. */
import { axis } from "./plot.js";
import { percent } from "./format.js";

/** @param {number[]} sparsities @returns {number[]} each once, increasing */
export function levelsOf(sparsities) {
  return [...new Set(sparsities)].sort((a, b) => a - b);
}

/**
 * The axis of sparsity. Levels stand side by side whatever lies between them, because most of them are close to 1.
 * @param {import("./theme.js").Theme} colours
 * @param {number[]} levels
 */
export function sparsityAxis(colours, levels) {
  return axis(colours, {
    type: "category",
    data: levels.map(percent),
    name: "sparsity",
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { color: colours.soft, align: "center" },
    boundaryGap: levels.length === 1,
  });
}

/**
 * The area between two values at each level, as one polygon.
 * @param {string} name of the series whose band it is
 * @param {(number|null)[][]} ends low and high for each level, null where there is none
 * @param {string} color
 * @param {number} [opacity]
 */
export function band(name, ends, color, opacity = 0.14) {
  const known = ends.map(([low, high], i) => [i, low, high]).filter(([, low]) => low !== null && low !== undefined);
  return {
    type: "custom",
    name: `${name} band`,
    silent: true,
    clip: true,
    z: 1,
    tooltip: { show: false },
    encode: { x: 0, y: [1, 2] },
    data: known,
    renderItem: (parameters, api) => {
      if (parameters.dataIndex !== 0) {
        return null;
      }
      const low = known.map(([i, value]) => api.coord([i, value]));
      const high = known.map(([i, , value]) => api.coord([i, value]));
      return { type: "polygon", shape: { points: [...low, ...high.reverse()] }, style: { fill: color, opacity } };
    },
  };
}

/**
 * @param {string} name
 * @param {(number|null)[]} values one for each level
 * @param {{color: string, dash?: any, symbol?: string}} style
 */
export function line(name, values, { color, dash = "solid", symbol = "circle" }, own = {}) {
  return {
    type: "line",
    name,
    data: values,
    connectNulls: true,
    symbol,
    symbolSize: 7,
    z: 2,
    itemStyle: { color },
    lineStyle: { color, width: 2, type: dash },
    emphasis: { focus: "series", lineStyle: { width: 3.5 } },
    ...own,
  };
}
