/** What administrators see of all users' generations (contract: admin §2, §4). */
package ai.vidgo.generation.overview;
