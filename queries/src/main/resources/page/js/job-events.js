/** What happens to a job of the server, until it ends. */
import { address, part } from "./api.js";

const EVENTS = ["queued", "running", "done", "failed", "cancelled", "interrupted", "progress", "simulated", "level", "scores", "network-failed", "note"];
const STORED = ["level", "scores"];
const ENDS = ["DONE", "FAILED", "CANCELLED", "INTERRUPTED"];

/** @param {any} job @returns whether nothing happens to it any more by itself */
export function hasEnded(job) {
  return ENDS.includes(job.state);
}

/**
 * @param {any} first the job as it is now
 * @param {(job: any, event: string, data: any) => void} heard is told the job after every event
 * @param {AbortSignal} signal ends the listening, not the job
 */
export function follow(first, heard, signal) {
  let job = first;
  const source = new EventSource(address(`/jobs/${part(first.id)}/events`));
  signal.addEventListener("abort", () => source.close());
  const hear = (name, data) => {
    if (data.state) {
      job = data;
    } else if (name === "progress") {
      job = { ...job, fraction: data.fraction, secondsLeft: data.secondsLeft };
    } else if (STORED.includes(name)) {
      job = { ...job, levels: job.levels + 1 };
    }
    hasEnded(job) && source.close();
    heard(job, name, data);
  };
  EVENTS.forEach((name) => source.addEventListener(name, (event) => hear(name, JSON.parse(event.data))));
}
