/** Whether the keys of macOS apply. */
export const onMac = /mac/i.test(navigator.platform);
