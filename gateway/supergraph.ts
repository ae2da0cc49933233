import type { SupergraphSdlHook } from '@apollo/gateway';
import { Kind, parse } from 'graphql';
import { TvaersError } from '../kernel/errors.js';

/** Hands the gateway a supergraph that was composed at build time: nothing is fetched, and nothing changes while it runs. */
export function createSupergraphHook(supergraphSdl: string): SupergraphSdlHook {
  return async () => ({ supergraphSdl });
}

/** The sectors a supergraph is composed of, by the `@join__graph(name:)` of its `join__Graph` enum. BAD_SETTING on a text that is no supergraph. */
export function readSupergraphSectors(supergraphSdl: string): string[] {
  const names = parseDefinitions(supergraphSdl)
    .flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
        ? (definition.values ?? [])
        : [],
    )
    .flatMap((value) => value.directives ?? [])
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap((argument) =>
      argument.name.value === 'name' && argument.value.kind === Kind.STRING ? [argument.value.value] : [],
    );
  if (names.length === 0) throw unreadable();
  return names;
}

function parseDefinitions(sdl: string) {
  try {
    return parse(sdl).definitions;
  } catch {
    throw unreadable();
  }
}

function unreadable(): TvaersError {
  return new TvaersError(
    'BAD_SETTING',
    'Den samlede graf (schema/supergraph.graphql) kan ikke læses. Dan den igen med: tvaers schema',
  );
}
