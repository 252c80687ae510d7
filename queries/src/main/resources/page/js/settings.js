/** Under which settings stored Z-scores were computed, as text, as a choice and as query parameters. */
import { field, select } from "./dom.js";
import { whole } from "./format.js";

const KEYS = ["definition", "bias", "clean", "general", "null", "members", "seed", "attempts", "exactMoments", "independentCells"];

/** @param {any} settings */
export function settingsText(settings) {
  return [
    `definition ${settings.definition}`,
    `null model ${settings.null}`,
    settings.exactMoments ? "exact moments" : `${whole(settings.members)} members, seed ${settings.seed}`,
    !settings.bias && "without biases",
    settings.clean === false && "not cleaned",
    settings.general && "as a general graph",
  ].filter(Boolean).join(" · ");
}

/** Query parameters or a body that ask for just these. @param {any} settings */
export function settingsParameters(settings) {
  const given = KEYS.map((key) => [key, settings[key]]).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return { ...Object.fromEntries(given), bias: settings.bias };
}

/**
 * @param {{settings: any, networks: number}[]} scores
 * @param {number} chosen
 * @param {(place: number) => void} changed
 */
export function settingsChoice(scores, chosen, changed) {
  const options = scores.map(({ settings }, i) => ({ value: String(i), label: settingsText(settings) }));
  return scores.length > 1 && field("Scores", select(options, String(chosen), (value) => changed(Number(value))));
}
