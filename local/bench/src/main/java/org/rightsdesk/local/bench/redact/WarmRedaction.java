package org.rightsdesk.local.bench.redact;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.rightsdesk.documents.DocumentLimits;
import org.rightsdesk.documents.bundle.PdfRedaction;
import org.rightsdesk.documents.bundle.RedactionFailure;

/** Redaction within this process, which may have done it before. */
final class WarmRedaction {
  private final MixedBundle bundle;
  private final int threads;

  WarmRedaction(MixedBundle bundle, int threads) {
    this.bundle = bundle;
    this.threads = threads;
  }

  /** Redacts once; what this process's compiler and collector do meanwhile counts. */
  Usage run(Path target) throws IOException, RedactionFailure {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processor = system.getProcessCpuTime();
    long begun = System.nanoTime();
    new PdfRedaction(threads, DocumentLimits.forRecords())
        .redact(bundle.file(), bundle.panels(), target, "Redacted", _ -> {});
    return new Usage(
        Duration.ofNanos(system.getProcessCpuTime() - processor),
        Duration.ofNanos(System.nanoTime() - begun),
        0,
        0);
  }
}
