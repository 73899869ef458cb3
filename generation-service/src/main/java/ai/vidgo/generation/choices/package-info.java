/**
 * What callers may choose from: scenes, styles, rooms, models, voices. One file, {@code choices/choices.json}, holds the
 * lists that every path shows and checks against (contract: data-catalog-generation §7, §8), and their preview pictures
 * are drawn into the media store, so that every address that a list names is served.
 */
package ai.vidgo.generation.choices;
