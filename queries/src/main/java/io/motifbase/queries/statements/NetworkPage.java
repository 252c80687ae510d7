package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One page of networks.
 *
 * @param page number of this page, from 1
 * @param pages number of pages there are
 * @param total number of networks on all pages
 */
@Serdeable
@Schema(
        example = "{\"networks\":[{\"id\":\"demo-001@0.85\",\"ensemble\":\"demo\",\"index\":1,\"sparsit"
                + "y\":0.85,\"seed\":1,\"testMse\":0.0021,\"layers\":[10,32,32,7],\"neurons\":81,\"conn"
                + "ections\":235,\"biasConnections\":71,\"clean\":true,\"origin\":\"trained\",\"content"
                + "Hash\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"proven"
                + "ance\":{\"rule\":\"layer\"}}],\"page\":1,\"pages\":1,\"total\":1}")
public record NetworkPage(List<NetworkAnswer> networks, int page, long pages, long total) {}
