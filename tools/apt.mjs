// Installs Debian packages where that is allowed without asking: as root on Debian or Ubuntu.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const patience = 15 * 60_000;

/** Whether packages can be installed here. */
export function canInstall() {
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/usr/bin/apt-get') && /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(systemRelease());
}

/**
 * The one command that installs these packages.
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  const program = existsSync('/usr/bin/apt-get') ? 'sudo apt-get install -y' : "your system's package manager: install";
  return `${program} ${packages.join(' ')}`;
}

/**
 * Installs packages, bounded in time. Says so in one line; shows apt's own words only when it fails.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are installed now
 */
export function install(packages) {
  console.error(`Installing ${packages.join(', ')} with apt-get; this can take some minutes.`);
  const first = apt('install', packages);
  if (first.status === 0) return true;
  const updated = apt('update', []);
  const second = updated.status === 0 ? apt('install', packages) : updated;
  if (second.status === 0) return true;
  console.error(second.error?.message ?? second.stderr.trim());
  return false;
}

/**
 * @param {'install' | 'update'} command
 * @param {readonly string[]} packages
 */
function apt(command, packages) {
  return spawnSync('apt-get', [command, '-y', '--no-install-recommends', ...packages], {
    encoding: 'utf8',
    timeout: patience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function systemRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
