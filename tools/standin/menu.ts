import { EventEmitter } from 'node:events';
import type { Menu, MenuItem, MenuItemConstructorOptions } from 'electron';
import type { Host } from './host.ts';
import type { StandinWindow } from './window.ts';

type MenuFace = Pick<Menu, 'popup' | 'closePopup'>;
type MenuItemFace = Pick<MenuItem, 'id' | 'label' | 'type' | 'enabled' | 'visible' | 'checked' | 'registerAccelerator'>;
type RoleAction = (host: Host, window: StandinWindow | null) => void;

/** Roles whose work is more than an edit of text, which Chromium does by itself. */
const roleActions: Readonly<Record<string, RoleAction>> = {
  quit: (host) => host.app.quit(),
  close: (_host, window) => window?.close(),
  minimize: (_host, window) => window?.minimize(),
  reload: (_host, window) => window?.webContents.reload(),
};

/** `MenuItem`. Nothing is drawn and no accelerator fires; tests click items, keys are the page's own. */
export class StandinMenuItem implements MenuItemFace {
  readonly id: string;
  readonly label: string;
  readonly type: MenuItem['type'];
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: StandinMenu | null;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly action: MenuItemConstructorOptions['click'];

  private readonly host: Host;

  constructor(host: Host, options: MenuItemConstructorOptions) {
    this.host = host;
    this.id = options.id ?? '';
    this.role = options.role ?? null;
    this.label = options.label ?? options.role ?? '';
    this.submenu = Array.isArray(options.submenu) ? buildMenu(host, options.submenu) : null;
    this.type = options.type ?? (this.submenu === null ? 'normal' : 'submenu');
    this.accelerator = options.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.action = options.click;
  }

  /** What a click of the user does: "will be called with click(menuItem, window, event)". */
  click(event: object = {}, window: StandinWindow | null = focusedWindow(this.host)): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    if (this.action !== undefined) this.action(this as never, window as never, event as never);
    else roleActions[this.role?.toLowerCase() ?? '']?.(this.host, window);
  }
}

/** `Menu`. */
export class StandinMenu extends EventEmitter implements MenuFace {
  readonly items: StandinMenuItem[] = [];

  append(entry: StandinMenuItem): void {
    this.items.push(entry);
  }

  getMenuItemById(id: string): StandinMenuItem | null {
    for (const entry of this.items) {
      const found = entry.id === id ? entry : (entry.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  popup(): void {
    this.emit('menu-will-show');
  }

  closePopup(): void {
    this.emit('menu-will-close');
  }
}

/** The `Menu` and `MenuItem` classes of one run. */
export function createMenuClasses(host: Host) {
  let applicationMenu: StandinMenu | null = null;
  const Menu = class extends StandinMenu {
    static buildFromTemplate(template: readonly (MenuItemConstructorOptions | StandinMenuItem)[]): StandinMenu {
      return buildMenu(host, template);
    }

    static setApplicationMenu(menu: StandinMenu | null): void {
      applicationMenu = menu;
    }

    static getApplicationMenu(): StandinMenu | null {
      return applicationMenu;
    }
  };
  const MenuItem = class extends StandinMenuItem {
    constructor(options: MenuItemConstructorOptions) {
      super(host, options);
    }
  };
  return { Menu, MenuItem };
}

function buildMenu(host: Host, template: readonly (MenuItemConstructorOptions | StandinMenuItem)[]): StandinMenu {
  if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
  const menu = new StandinMenu();
  for (const entry of template) {
    menu.append(entry instanceof StandinMenuItem ? entry : new StandinMenuItem(host, entry));
  }
  return menu;
}

function focusedWindow(host: Host): StandinWindow | null {
  return [...host.windows.values()].findLast((window) => window.isVisible()) ?? null;
}
