import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { PROTOCOL_VERSION } from '../src/core/ack.ts';
import type { Bytes } from '../src/core/bytes.ts';
import type { Role } from '../src/core/staff.ts';
import type { Services } from './services/services.ts';
import type { StaffRow } from './store/staff.ts';

export interface Env {
  Bindings: HttpBindings;
  Variables: {
    /** Pattern of the route that answers, for the log. */
    route: string | undefined;
    /** The body, of a route that takes one. */
    body: Bytes;
    /** Who is at the desk, of a route that asks for a session. */
    staff: StaffRow;
  };
}

export type HubContext = Context<Env>;

/** One line of the contract: a method and a path of one host, and what it answers. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  /** What it is for, in one line. */
  readonly summary: string;
  /** Every status it gives of its own, with what it means. */
  readonly answers: Readonly<Record<number, string>>;
  /** The body it takes: exact media type and most bytes. */
  readonly body?: { readonly type: string; readonly limit: number };
  /** Whether somebody must be logged in at the desk. */
  readonly session?: true;
  /** Which of them; coordinators and colleagues when it does not say. */
  readonly roles?: readonly Role[];
  readonly handle: (c: HubContext, services: Services) => Response | Promise<Response>;
}

/** Some routes of one host. */
export function defineRoutes(...routes: Route[]): readonly Route[] {
  return routes;
}

export const OCTETS = 'application/octet-stream';
export const JSON_TYPE = 'application/json';

/** Waits in seconds, where the cause passes by itself. */
export const RETRY = { busy: 5, full: 300 } as const;

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 410 | 412 | 413 | 415 | 421 | 422 | 428 | 501;

/** An answer that says no: `{v, error}`. */
export function refuse(c: HubContext, status: ErrorStatus, error: string): Response {
  return c.json({ v: PROTOCOL_VERSION, error }, status);
}

/** An answer that says later, with `Retry-After`. */
export function later(c: HubContext, status: 429 | 503 | 507, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return c.json({ v: PROTOCOL_VERSION, error: 'try again later' }, status);
}

/** A part of the path; '' cannot occur where the pattern has it. */
export function part(c: HubContext, name: string): string {
  return c.req.param(name) ?? '';
}
