package org.rightsdesk.documents.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.documents.verification.Verifier;
import org.rightsdesk.domain.digest.Sha256;

/** Composes bundles in a folder within the target, and moves them up when all have verified. */
public final class DisclosureBundle implements Bundle {
  @Override
  public BundleOutcome compose(BundlePlan plan, Path folder) throws IOException {
    BundleLayout layout = BundleLayout.of(plan);
    Path drafts = Files.createTempDirectory(folder.toAbsolutePath(), ".bundle");
    try {
      List<BundleOutcome.Volume> written = new ArrayList<>();
      for (int volume = 1; volume <= plan.volumes().count(); volume++) {
        Path draft = drafts.resolve("volume-" + volume + ".pdf");
        List<String> faults =
            Verifier.faults(draft, VolumeWriter.write(plan, layout, volume, draft));
        if (!faults.isEmpty()) {
          return new BundleOutcome.Rejected(faults);
        }
        if (plan.password().isPresent()) {
          Encryption.encrypt(draft, plan.password().get());
        }
        written.add(
            new BundleOutcome.Volume(
                draft, layout.numbers().pages(volume), Files.size(draft), hash(draft)));
      }
      return new BundleOutcome.Composed(placed(written, folder));
    } finally {
      delete(drafts);
    }
  }

  private static List<BundleOutcome.Volume> placed(List<BundleOutcome.Volume> written, Path folder)
      throws IOException {
    List<BundleOutcome.Volume> placed = new ArrayList<>();
    for (BundleOutcome.Volume volume : written) {
      Path file = folder.resolve(volume.file().getFileName());
      Files.move(
          volume.file(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      placed.add(new BundleOutcome.Volume(file, volume.pages(), volume.bytes(), volume.sha256()));
    }
    return placed;
  }

  private static void delete(Path drafts) throws IOException {
    try (Stream<Path> left = Files.list(drafts)) {
      for (Path draft : left.toList()) {
        Files.delete(draft);
      }
    }
    Files.delete(drafts);
  }

  private static String hash(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Sha256.hex(content);
    }
  }
}
