/** How often a theme was raised, as schema/operations/themes-raised-most.graphql answers. */
export interface ThemeCount {
  theme: { slug: string; name: string | null };
  municipalityCount: number;
  topicCount: number;
  byMunicipality: { municipality: { code: string }; topicCount: number }[];
}
