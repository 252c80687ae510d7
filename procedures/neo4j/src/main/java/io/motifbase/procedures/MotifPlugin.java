package io.motifbase.procedures;

import java.util.List;

/** All that the plugin jar brings; who hosts the procedures in a database of its own registers these. */
public final class MotifPlugin {
    /** Classes with procedures. */
    public static final List<Class<?>> PROCEDURES = List.of(MotifProcedures.class, NetworkProcedures.class);

    /** Classes with functions, and with functions over many rows. */
    public static final List<Class<?>> FUNCTIONS = List.of(MotifFunctions.class);

    private MotifPlugin() {}
}
