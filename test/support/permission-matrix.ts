import { objectTypes } from './documents.ts';
import type { Objects } from './permission-surroundings.ts';
import { roles } from './permission-world.ts';
import type { PermissionWorld, RoleName } from './permission-world.ts';
import type { Asking } from './permissions.ts';

type Test = (objects: Objects, role: RoleName) => Promise<boolean>;
type Shown = (objects: Objects, role: RoleName) => ReadonlySet<string>;

/** The roles that pass a test, near and far. */
export async function measured(
  { near, far }: PermissionWorld,
  test: Test,
): Promise<{ near: string; far: string }> {
  const who = async (objects: Objects) => {
    const passed: string[] = [];
    for (const role of roles) if (await test(objects, role)) passed.push(role);
    return passed.join(' ');
  };
  return { near: await who(near), far: await who(far) };
}

/** The same kinds of objects, with ids and tokens that nothing has. */
export const nowhere = (objects: Objects): Objects =>
  Object.fromEntries(
    Object.keys(objects).map((kind) => [
      kind,
      kind.endsWith('Token') ? 'AAAA.AAAA' : '019b0000-0000-7000-8000-000000000000',
    ]),
  );

export const filledIn = (path: string, objects: Objects): string =>
  path.replace(/\$(\w+)/g, (_, kind: string) => JSON.stringify(objects[kind]));

/** What each role is shown of a type that is reached along a path, near and far. */
export async function shownAlong(
  path: string,
  type: string,
  asking: Asking,
  { actors, near, far }: PermissionWorld,
): Promise<Shown> {
  const described = objectTypes(asking.schema).find(({ name }) => name === type);
  const fields = Object.values(described?.getFields() ?? {});
  const shown = new Map<string, ReadonlySet<string>>();
  const key = (objects: Objects, role: RoleName) => `${role}/${objects === near}`;
  for (const objects of [near, far]) {
    for (const role of roles) {
      const names = await asking.shown(actors[role], filledIn(path, objects), fields, objects);
      shown.set(key(objects, role), names);
    }
  }
  return (objects, role) => shown.get(key(objects, role)) ?? new Set<string>();
}
