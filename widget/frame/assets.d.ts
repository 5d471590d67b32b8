/** Address of a file that the build puts among its hashed assets. */
declare module '*.json?url&no-inline' {
  const url: string;
  export default url;
}
