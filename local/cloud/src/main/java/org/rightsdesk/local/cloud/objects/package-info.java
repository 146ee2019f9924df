/** The object store: S3Mock behind a gate that refuses what S3 would refuse. */
@NullMarked
package org.rightsdesk.local.cloud.objects;

import org.jspecify.annotations.NullMarked;
