package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;

/** Reads the input of one model and task type. */
@FunctionalInterface
interface Recipe {

    /** The order; what is wrong with it is recorded in the arguments. */
    Order read(Fields input, Inputs pictures);
}
