declare module '*?worker&url' {
  /** Path of the built worker. */
  const url: string;
  export default url;
}
