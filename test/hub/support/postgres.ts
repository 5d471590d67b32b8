import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Postgres {
  /** Makes a new empty database and gives its address. */
  database(): string;
  /** Folder of all its files. */
  readonly data: string;
  /** Runs one of PostgreSQL's own programs on a database; throws when it fails. */
  run(program: 'pg_dump' | 'pg_restore', url: string, ...args: string[]): void;
  stop(): void;
}

/**
 * A PostgreSQL of this test's own: in a temporary folder, on a socket only, gone with `stop`. Null
 * when the programs are not on this machine. PostgreSQL refuses to run as root, so then it runs as
 * `postgres` or `nobody`.
 */
export function startPostgres(): Postgres | null {
  const bin = programs();
  const account = bin === null ? null : accountToRunAs();
  if (bin === null || account === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-pg-'));
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(bin, program), args, { ...account, cwd: folder, stdio: 'pipe' });
  };
  run('initdb', '-D', data, '-U', 'steunpunt', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N');
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}'`;
  const log = join(folder, 'log');
  run('pg_ctl', '-D', data, '-o', options, '-l', log, '-w', 'start');
  let databases = 0;
  return {
    data,
    run: (program, url, ...args) => run(program, '--dbname', url, ...args),
    database: () => {
      const name = `hub_${++databases}`;
      run('createdb', '-h', folder, '-U', 'steunpunt', name);
      return `postgres://steunpunt@localhost/${name}?host=${folder}`;
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of initdb and pg_ctl: the newest of Debian's, or one on the path. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = namesIn(debian).sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => namesIn(folder).includes('initdb')) ?? null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Nothing to change when this is not root; null when root has nobody to step down to. */
function accountToRunAs(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(
      readFileSync('/etc/passwd', 'utf8'),
    );
    if (found) return { uid: Number(found[1]), gid: Number(found[2]) };
  }
  return null;
}
