/**
 * The preset library: its table, the rule of what is visible, the look-up by hash and by inputs, and the ways in.
 *
 * <p>Rows are read by SQL and not through an entity: the hot questions are single statements on one table with arrays,
 * JSON and {@code ON CONFLICT}, and nothing navigates from a material to anything else.
 */
package ai.vidgo.catalog.materials;
