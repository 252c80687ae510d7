package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One page of networks.
 *
 * @param page number of this page, from 1
 * @param pages number of pages there are
 * @param total number of networks on all pages
 */
@Serdeable
public record NetworkPage(List<NetworkAnswer> networks, int page, long pages, long total) {}
