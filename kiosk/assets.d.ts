/** Address of a worker that the build makes. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
