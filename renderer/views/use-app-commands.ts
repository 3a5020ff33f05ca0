import { chooseFolder } from '../state/archive.ts';
import { useCommand } from '../state/commands.ts';
import { useRoom } from '../state/media.ts';
import { overlay } from '../state/overlay.ts';
import { go } from '../state/place.ts';
import { changeSettings, resizeType, settings, zoomBy } from '../state/settings.ts';

const typeStep = 10;

/** The commands that work everywhere. */
export function useAppCommands(onFiltersOver: () => void): void {
  const room = useRoom();
  useCommand('open-folder', () => void chooseFolder());
  useCommand('back', () => history.back());
  useCommand('forward', () => history.forward());
  useCommand('releases', () => go({ view: 'releases' }));
  useCommand('photo-desk', () => go({ view: 'photos' }));
  useCommand('ledger', () => go({ view: 'ledger' }));
  useCommand('settings', () => go({ view: 'settings' }));
  useCommand('help', () => go({ view: 'help' }));
  useCommand('shortcuts', () => overlay.set({ kind: 'shortcuts' }));
  useCommand('about', () => overlay.set({ kind: 'about' }));
  useCommand('palette', () => overlay.set({ kind: 'palette' }));
  useCommand('zoom-in', () => zoomBy(1));
  useCommand('zoom-out', () => zoomBy(-1));
  useCommand('actual-size', () => void changeSettings({ zoom: 100 }));
  useCommand('larger-type', () => resizeType(typeStep));
  useCommand('smaller-type', () => resizeType(-typeStep));
  useCommand('default-type', () => void changeSettings({ typeSize: 100 }));
  useCommand('toggle-filters', () => {
    if (room === 'three') void changeSettings({ filtersShown: !settings.get().filtersShown });
    else onFiltersOver();
  });
}
