package org.rightsdesk.functions.intake;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.rightsdesk.domain.papers.Paper.StoredObject;
import org.rightsdesk.web.signing.Credentials;
import org.rightsdesk.web.signing.ObjectPlace;
import org.rightsdesk.web.signing.PresignedGet;

/** Downloads from one bucket, by addresses that the function signs. */
record SignedDownloads(ObjectPlace place, Supplier<Credentials> credentials, InstantSource clock)
    implements Downloads {

  @Override
  public URI address(StoredObject object, String fileName) {
    if (!object.bucket().equals(place.bucket())) {
      throw new IllegalArgumentException("an object to download lies in another bucket");
    }
    return new PresignedGet(object.key(), object.versionId(), fileName, PresignedGet.LONGEST)
        .sign(place, credentials.get(), clock);
  }

  @Override
  public String origin() {
    return place.origin();
  }
}
