/** The routes of this server. The browser sends name and password by itself once it has been asked for them. */

/** An answer that is no success, as application/problem+json tells it. */
export class Problem extends Error {
  /** @param {number} status @param {string} detail */
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>} the JSON of the answer, null where it has none
 */
export async function ask(path, options = {}) {
  const response = await fetch(address(path), { ...options, headers: { Accept: "application/json", ...options.headers } });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.status === 204 ? null : response.json();
}

/** @param {string} path @param {any} body @param {AbortSignal} [signal] @param {Record<string, string>} [headers] */
export function send(path, body, signal, headers = {}) {
  return ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
    signal,
  });
}

/** @param {Response} response */
async function problemOf(response) {
  return new Problem(response.status, detailOf(await response.text(), response.status));
}

/** @param {string} text of an answer @param {number} status */
export function detailOf(text, status) {
  try {
    const problem = JSON.parse(text);
    return problem.detail ?? problem.title ?? `HTTP ${status}`;
  } catch {
    return `The server answered ${status}.`;
  }
}

/**
 * The whole address of a route. One that is relative fails where the page was opened with name and password in its address.
 * @param {string} path
 */
export function address(path) {
  return location.origin + path;
}

/** A part of a path. @param {string} text */
export function part(text) {
  return encodeURIComponent(text).replaceAll("%40", "@");
}

/** @param {Record<string, any>} parameters those that are null or empty are left out */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return given.length ? "?" + new URLSearchParams(given.map(([key, value]) => [key, String(value)])) : "";
}
