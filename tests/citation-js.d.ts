declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        input: unknown,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ): readonly { readonly [field: string]: unknown }[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
