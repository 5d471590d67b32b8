/** The part of axe-core that we use; its file is a classic script. */
interface Axe {
  run(
    root: Node,
    options: { runOnly: readonly string[] },
  ): Promise<{
    violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
  }>;
}

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

let loading: Promise<Axe> | undefined;

function load(): Promise<Axe> {
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => resolve((globalThis as unknown as { axe: Axe }).axe);
    script.onerror = () => reject(new Error('no axe'));
    document.head.append(script);
  }));
}

/** What axe objects to below `root`, one line each: rule, place, why. */
export async function axe(root: Node = document): Promise<string[]> {
  const { violations } = await (await load()).run(root, { runOnly });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
}
