#!/usr/bin/env bash
# Brings a release to Cloud Run: schemas first, then the services behind the door, then the door. The job that fills the
# preset library is written down last, and left to whoever wants it done.
#   release.sh SETTINGS TAG        SETTINGS is a file like settings.example, TAG a tag of the images in the repository
#   release.sh --render SETTINGS DIR
#                                  only writes the manifests that would be applied, with images as named in SETTINGS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
images=(auth-service catalog-service generation-service billing-service gateway)
services=(auth-service catalog-service billing-service generation-worker generation-service gateway)
schemas=(auth catalog generation billing)
required=(PROJECT PROJECT_NUMBER REGION REPOSITORY PUBLIC_API_URL FRONTEND_URL MEDIA_BUCKET SMTP_HOST SMTP_FROM_EMAIL
    FIRST_ADMIN_EMAIL CONTACT_EMAIL)

fail() {
    echo "release: $*" >&2
    exit 1
}

image_variable() {
    local name=${1^^}
    echo "${name//-/_}_IMAGE"
}

load() {
    [[ -r $1 ]] || fail "there is no settings file $1"
    set -a
    # shellcheck disable=SC1090
    source "$1"
    set +a
    GATEWAY_INGRESS=${GATEWAY_INGRESS:-all}
    GATEWAY_PROXIES=${GATEWAY_PROXIES:-1}
    local name
    for name in "${required[@]}"; do
        [[ -n ${!name:-} ]] || fail "$name is not set in $1"
    done
    for name in ${UNUSED:-}; do
        grep -q -- "- {name: $name," "$here"/*.yaml || fail "UNUSED names $name, which no manifest has"
    done
    check_door
}

# Whoever may pass a proxy by can write that proxy's part of X-Forwarded-For and be anybody.
check_door() {
    local behind=internal-and-cloud-load-balancing
    [[ $GATEWAY_INGRESS == all || $GATEWAY_INGRESS == "$behind" ]] || fail "GATEWAY_INGRESS is all or $behind"
    [[ $GATEWAY_PROXIES =~ ^[0-9]$ ]] || fail "GATEWAY_PROXIES is a number"
    [[ $GATEWAY_PROXIES -le 1 || $GATEWAY_INGRESS == "$behind" ]] ||
        fail "GATEWAY_PROXIES=$GATEWAY_PROXIES needs GATEWAY_INGRESS=$behind: run.app would lead past your load balancer"
}

# Secrets are named by "latest", so a manifest is the same before and after a new version of one, and Cloud Run replaces no
# instance for a manifest that is the same. This differs at every release.
name_release() {
    RELEASE="$1 $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    export RELEASE
}

# A tag can be moved to other bytes afterwards; what runs is named by its digest.
resolve() {
    local image digest
    for image in "${images[@]}"; do
        digest=$(gcloud artifacts docker images describe "$REPOSITORY/$image:$1" --format 'value(image_summary.digest)')
        [[ $digest == sha256:* ]] || fail "$REPOSITORY/$image:$1 has no digest"
        export "$(image_variable "$image")=$REPOSITORY/$image@$digest"
    done
}

# Leaves out the variables that nobody uses here and puts settings where a manifest names them; one that is not set stops
# the release.
render() {
    local text name
    text=$(<"$1")
    for name in ${UNUSED:-}; do text=$(grep -v -- "- {name: $name," <<<"$text"); done
    for name in $(grep -o '\${[A-Z_]*}' <<<"$text" | sort -u); do
        name=${name:2:-1}
        [[ -n ${!name:-} ]] || fail "$(basename "$1") needs $name"
        # Quoted: an & would stand for what is replaced.
        text=${text//"\${$name}"/"${!name}"}
    done
    printf '%s\n' "$text"
}

render_migration() {
    local variable
    variable=$(image_variable "$1-service")
    SCHEMA=$1 IMAGE=${!variable} render "$here/migrate.yaml"
}

# Everything that will be applied, before anything is: what can't be rendered changes nothing.
render_all() {
    local schema name
    for schema in "${schemas[@]}"; do render_migration "$schema" >"$1/migrate-$schema.yaml"; done
    for name in init-materials "${services[@]}"; do render "$here/$name.yaml" >"$1/$name.yaml"; done
}

if [[ ${1:-} == --render ]]; then
    [[ $# -eq 3 ]] || fail "usage: release.sh --render SETTINGS DIR"
    load "$2"
    name_release rendered
    mkdir -p "$3"
    render_all "$3"
    exit
fi

[[ $# -eq 2 ]] || fail "usage: release.sh SETTINGS TAG"
load "$1"
resolve "$2"
name_release "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
render_all "$work"
for schema in "${schemas[@]}"; do
    gcloud run jobs replace "$work/migrate-$schema.yaml" --project "$PROJECT" --region "$REGION"
    gcloud run jobs execute "migrate-$schema" --project "$PROJECT" --region "$REGION" --wait
done
for service in "${services[@]}"; do
    gcloud run services replace "$work/$service.yaml" --project "$PROJECT" --region "$REGION"
done
gcloud run jobs replace "$work/init-materials.yaml" --project "$PROJECT" --region "$REGION"
