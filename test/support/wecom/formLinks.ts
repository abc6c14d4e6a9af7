import type { WecomWorld } from './wecomWorld.ts';

/** The paths of the forms that were handed out in a conversation, in their order. */
export function formLinks(world: WecomWorld, where: string): readonly string[] {
  return linksIn(world, where, /\/f\/[\w.%-]+/u);
}

/** The same of the files. */
export function fileLinks(world: WecomWorld, where: string): readonly string[] {
  return linksIn(world, where, /\/file\/[\w.%-]+/u);
}

function linksIn(world: WecomWorld, where: string, link: RegExp): readonly string[] {
  return world
    .messages(where)
    .flatMap(({ text, card }) => link.exec(`${text}${JSON.stringify(card ?? {})}`) ?? []);
}
