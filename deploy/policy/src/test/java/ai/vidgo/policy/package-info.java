/** Tests over what is deployed: they read the files as an operator's tools would. */
@NullMarked
package ai.vidgo.policy;

import org.jspecify.annotations.NullMarked;
