/** The overview: what the three sectors know of a region in a year. */
export function HomePage() {
  return <h1>Overblik</h1>;
}
