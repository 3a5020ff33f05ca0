declare const CUTLINE_RULES: string | undefined;

/**
 * Which rules make articles of captures in this build: a checksum of their source, 8 hexadecimal digits, set by
 * tools/build.mjs. Files that were read by other rules are read again, while what is kept of them answers.
 */
export const rules: string = typeof CUTLINE_RULES === 'undefined' ? 'unbuilt' : CUTLINE_RULES;
