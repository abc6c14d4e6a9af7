import type { ShownView, View } from './worldTypes.ts';

/** Modals (a stack each) and home tabs. */
export class ShownViews {
  readonly #views: ShownView[] = [];

  show(user: string, view: View): void {
    const index = this.#views.findIndex(({ id }) => id === view.id);
    const shown: ShownView = { id: view.id, user, view, open: true, errors: {} };
    if (index === -1) {
      this.#views.push(shown);
    } else {
      this.#views[index] = { ...shown, user: this.#views[index]?.user ?? user };
    }
  }

  find(id: string): ShownView | undefined {
    return this.#views.find((one) => one.id === id);
  }

  /** Open modals, the uppermost last. */
  modals(user?: string): readonly ShownView[] {
    return this.#views.filter(
      (one) => one.open && one.view.type === 'modal' && (user === undefined || one.user === user),
    );
  }

  home(user: string): View | undefined {
    return this.#views.findLast((one) => one.view.type === 'home' && one.user === user)?.view;
  }

  close(id: string): void {
    this.#patch(id, { open: false });
  }

  closeAll(user: string): void {
    for (const { id } of this.modals(user)) {
      this.close(id);
    }
  }

  markErrors(id: string, errors: Readonly<Record<string, string>>): void {
    this.#patch(id, { errors });
  }

  #patch(id: string, patch: Partial<ShownView>): void {
    const index = this.#views.findIndex((one) => one.id === id);
    const found = this.#views[index];
    if (found !== undefined) {
      this.#views[index] = { ...found, ...patch };
    }
  }
}
